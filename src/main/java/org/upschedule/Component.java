package org.upschedule;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean that the application has one instance of, without a client proxy. A stereotype defines a bean where discovery is {@code
 * annotated}; {@code @Singleton} alone does not, see docs/adr/0014-one-kind-of-bean.md.
 */
@Stereotype
@Singleton
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Component {}
