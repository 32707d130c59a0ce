package org.upschedule.configuration.web;

import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A setting as administrators see it. */
@Schema(
        name = "Setting",
        requiredProperties = {"name", "source"})
public record SettingView(
        String name,

        @Schema(nullable = true, description = "Missing where it is secret")
        String value,

        @Schema(description = "The source of MicroProfile Config that it comes from")
        String source) {

    static SettingView of(ConfigValue setting) {
        return new SettingView(setting.getName(), text(setting.getValue()), setting.getSourceName());
    }

    static SettingView secret(ConfigValue setting) {
        return new SettingView(setting.getName(), null, setting.getSourceName());
    }

    /** An empty one is no value for MicroProfile Config. */
    private static String text(String value) {
        return value == null ? "" : value;
    }
}
