package io.parley.chassis.web;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the user that {@link UserTokenFilter} has found. */
final class CurrentUserArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CurrentUser.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binderFactory) {
    Object user =
        request.getAttribute(CurrentUser.class.getName(), RequestAttributes.SCOPE_REQUEST);
    if (user == null) {
      throw new ProblemException(ErrorCode.TOKEN_MISSING);
    }
    return user;
  }
}
