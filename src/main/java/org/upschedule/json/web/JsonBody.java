package org.upschedule.json.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import org.upschedule.json.InvalidJsonException;
import org.upschedule.json.Json;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.Stopwatch;

/**
 * Records, and lists of them, as the bodies of requests and answers. It comes before the server's own JSON-B, because a provider of
 * the application does (Jakarta REST 3.1, 4.2.4). A text is sent as it is: it may be JSON already.
 */
@Dependent
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** What a parameter that needs a body says where there is none. */
    public static final String MISSING = "must be an object in { }";

    private final JsonIntake intake;

    @Inject
    JsonBody(JsonIntake intake) {
        this.intake = intake;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isMapped(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isMapped(type);
    }

    private static boolean isMapped(Class<?> type) {
        return type.isRecord() || Collection.class.isAssignableFrom(type);
    }

    /**
     * @return {@code null} for an empty body
     * @throws ProblemException where it is not of the wanted form
     */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = Stopwatch.time(Stopwatch.Part.BODY, () -> intake.read(body));
        try {
            return json.length == 0 ? null : Json.read(json, genericType);
        } catch (InvalidJsonException e) {
            throw ProblemException.invalidJson(e.getMessage());
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // Wholly before its first byte is sent: what cannot be written is then an error, not half an answer
        Stopwatch.time(Stopwatch.Part.JSON, () -> {
            body.write(Json.bytes(value));
            return null;
        });
    }
}
