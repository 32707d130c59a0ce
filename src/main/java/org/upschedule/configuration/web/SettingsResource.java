package org.upschedule.configuration.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;

/** Which settings hold on the node that answers, and where each comes from. */
@Dependent
@Path("admin/settings")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class SettingsResource {

    private static final String OURS = "upschedule.";

    /** Keys, hashes of them, and addresses that may have a password in them. */
    private static final Set<String> SECRET =
            Set.of("upschedule.owner.key", "upschedule.admin.token-sha256", "upschedule.redis.url");

    private final Config config;

    @Inject
    public SettingsResource(Config config) {
        this.config = config;
    }

    @GET
    @Operation(summary = "The settings of the node that answers, by their names")
    @APIResponseSchema(
            value = SettingView[].class,
            responseCode = "200",
            responseDescription = "All settings of the product; secret ones without their values")
    public List<SettingView> list() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .distinct()
                .map(config::getConfigValue)
                .map(SettingsResource::view)
                .toList();
    }

    private static SettingView view(ConfigValue setting) {
        return SECRET.contains(setting.getName()) ? SettingView.secret(setting) : SettingView.of(setting);
    }
}
