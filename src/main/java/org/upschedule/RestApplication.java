package org.upschedule;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The interface for programs, below {@code api}. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "UP Schedule Generator",
                        version = "1",
                        description =
                                "Turns schedule PDFs of the University of Pretoria into calendars. Errors are RFC 9457 problem"
                                        + " details with a stable type. The owner of what is made is known by a signed cookie."))
public class RestApplication extends Application {

    /**
     * The interface is described by OpenAPI; Jersey's own description would name its version. JSON is written by {@link
     * org.upschedule.json.web.JsonBody} alone.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                // Payara Server would prefer its JSON-B to our own provider
                "jersey.config.jsonFeature",
                "none",
                // It would be made absolute by the header Host, see request.PublicAddress
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
