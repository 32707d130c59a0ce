package org.upschedule.timetable.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.upschedule.academicyear.DateRange;

/** Days of which the last is at most a year after the first. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithinAYear.Validator.class)
public @interface WithinAYear {

    String message() default "is longer than a year";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A value that is not there is another constraint's. */
    class Validator implements ConstraintValidator<WithinAYear, DateRange> {

        @Override
        public boolean isValid(DateRange value, ConstraintValidatorContext context) {
            return value == null || !value.to().isAfter(value.from().plusYears(1));
        }
    }
}
