package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class RouteFeatureTest {

    @Path("/things/")
    private static final class Things {

        @GET
        public void all() {
            // its annotations alone are looked at
        }

        @DELETE
        @Path("{id}/parts/{part}")
        public void part() {
            // as above
        }
    }

    @Test
    void routeIsTheTemplateOfItsParts() throws NoSuchMethodException {
        assertThat(RouteFeature.route(endpoint("all"))).contains(new RequestMetrics.Route("GET", "/api/things"));
        assertThat(RouteFeature.route(endpoint("part")))
                .contains(new RequestMetrics.Route("DELETE", "/api/things/{id}/parts/{part}"));
    }

    private static ResourceInfo endpoint(String name) throws NoSuchMethodException {
        Method method = Things.class.getMethod(name);
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                return method;
            }

            @Override
            public Class<?> getResourceClass() {
                return Things.class;
            }
        };
    }
}
