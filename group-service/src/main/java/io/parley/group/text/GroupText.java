package io.parley.group.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a person wrote: a number of Unicode code points, counted in the form in which it is
 * kept ({@link Texts#clean}), without control characters and unpaired surrogates. An absent text
 * passes.
 */
@Documented
@Constraint(validatedBy = GroupTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface GroupText {

  /** The fewest code points. */
  int min() default 0;

  /** The most code points. */
  int max();

  /** Whether it may have several lines, and tabs, which are kept as spaces. */
  boolean lines() default false;

  String message() default
      "must have {min} to {max} characters and none that is invisible control or malformed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
