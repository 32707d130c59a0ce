package org.upschedule.configuration;

/**
 * The configured values of one package: a record whose constructor takes each with {@code @ConfigProperty} and refuses what cannot
 * be, with an {@link InvalidConfigurationException}. All of them are made at deployment. Defaults stand in {@code
 * META-INF/microprofile-config.properties}.
 */
public interface Configuration {}
