package org.upschedule.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the metrics each endpoint when the interface is made, and later which of them a request came to. */
@Dependent
@Provider
public class RouteFeature implements DynamicFeature {

    /** Of the request: its {@link RequestMetrics.Route}. */
    static final String ROUTE = RouteFeature.class.getName() + ".route";

    private static final int BEFORE_ALL_OTHERS = 0;

    private final RequestMetrics metrics;

    @Inject
    public RouteFeature(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        route(resource).ifPresent(route -> {
            metrics.add(route);
            ContainerRequestFilter filter = request -> request.setProperty(ROUTE, route);
            context.register(filter, BEFORE_ALL_OTHERS);
        });
    }

    static Optional<RequestMetrics.Route> route(ResourceInfo resource) {
        return method(resource.getResourceMethod())
                .map(method -> new RequestMetrics.Route(
                        method, path(resource.getResourceClass(), resource.getResourceMethod())));
    }

    /** Method and template of the address of an endpoint, which never has an id in it. */
    public static String nameOf(ResourceInfo resource) {
        RequestMetrics.Route route = resource.getResourceMethod() == null
                ? RequestMetrics.NONE
                : route(resource).orElse(RequestMetrics.NONE);
        return route.method() + " " + route.path();
    }

    private static Optional<String> method(AnnotatedElement endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(AnnotatedElement... parts) {
        return Stream.concat(
                        Stream.of("/api"),
                        Arrays.stream(parts)
                                .map(part -> part.getAnnotation(Path.class))
                                .flatMap(Stream::ofNullable)
                                .map(Path::value))
                .flatMap(path -> Stream.of(path.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
