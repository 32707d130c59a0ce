package org.upschedule.configuration.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.configuration.Settings;

/** Which settings hold on the node that answers, and where each comes from. */
@Dependent
@Path("admin/settings")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class SettingsResource {

    private final Settings settings;

    @Inject
    public SettingsResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "The settings of the node that answers, by their names")
    @APIResponseSchema(
            value = SettingView[].class,
            responseCode = "200",
            responseDescription = "All settings of the product; secret ones without their values")
    public List<SettingView> list() {
        return settings.all().stream().map(SettingsResource::view).toList();
    }

    private static SettingView view(ConfigValue setting) {
        return Settings.isSecret(setting.getName()) ? SettingView.secret(setting) : SettingView.of(setting);
    }
}
