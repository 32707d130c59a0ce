package org.upschedule.limits.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.upschedule.limits.LimitGroup;

/** With which others the requests of this method are counted. Without it: with all that read, or with all that change. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    LimitGroup value();
}
