package io.parley.group.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link GroupText}. */
public final class GroupTextValidator implements ConstraintValidator<GroupText, CharSequence> {

  private int min;
  private int max;
  private boolean lines;

  @Override
  public void initialize(GroupText constraint) {
    min = constraint.min();
    max = constraint.max();
    lines = constraint.lines();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    String text = value.toString();
    if (!Texts.isWellFormed(text, lines)) {
      return false;
    }
    String clean = Texts.clean(text);
    int length = clean.codePointCount(0, clean.length());
    return length >= min && length <= max && (min == 0 || Texts.isVisible(clean));
  }
}
