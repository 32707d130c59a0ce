package org.upschedule.timetable.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A short text for people: not blank, and not too long without the blanks around it. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Label.Validator.class)
public @interface Label {

    int max() default 50;

    String message() default "needs between 1 and {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A value that is not there is another constraint's. */
    class Validator implements ConstraintValidator<Label, String> {

        private int max;

        @Override
        public void initialize(Label label) {
            max = label.max();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || !value.isBlank() && characters(value.strip()) <= max;
        }

        /** As {@code maxLength} of the OpenAPI document counts them (RFC 8259, 7): not the two halves of an emoji. */
        private static int characters(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
