package io.parley.user.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

  private int min;
  private int max;
  private boolean verbatim;

  @Override
  public void initialize(PlainText constraint) {
    min = constraint.min();
    max = constraint.max();
    verbatim = constraint.verbatim();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    String text = value.toString();
    if (!Texts.isWellFormed(text)) {
      return false;
    }
    int length = Texts.codePoints(verbatim ? Texts.compose(text) : Texts.clean(text));
    return length >= min && length <= max && (min == 0 || Texts.isVisible(text));
  }
}
