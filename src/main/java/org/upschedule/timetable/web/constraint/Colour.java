package org.upschedule.timetable.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.upschedule.calendar.CssColours;

/** A colour by its CSS 3 name. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Colour.Validator.class)
public @interface Colour {

    String message() default "{input} is no colour name of CSS 3 such as royalblue";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A value that is not there is another constraint's. */
    class Validator implements ConstraintValidator<Colour, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || CssColours.NAMES.contains(value);
        }
    }
}
