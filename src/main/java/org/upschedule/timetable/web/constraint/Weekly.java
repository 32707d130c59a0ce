package org.upschedule.timetable.web.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.upschedule.calendar.EventKind;

/** A kind of session that a student attends in groups. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Weekly.Validator.class)
public @interface Weekly {

    String message() default "has no groups to choose, known are LECTURE, PRACTICAL, TUTORIAL and OTHER";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A value that is not there is another constraint's. */
    class Validator implements ConstraintValidator<Weekly, EventKind> {

        @Override
        public boolean isValid(EventKind value, ConstraintValidatorContext context) {
            return value == null || value.isWeekly();
        }
    }
}
