package org.upschedule.problem.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.upschedule.json.Echo;

/** Violations of Bean Validation in words, with the keys of the JSON, such as {@code reminders.EXAM[0]: must be positive}. */
final class Violations {

    /** More are not corrected at once. */
    private static final int MOST_SAID = 5;

    private static final String INPUT = "{input}";

    private Violations() {}

    /** In the order of their keys, so that the same mistakes give the same sentence. */
    static String sentence(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::said)
                .sorted()
                .limit(MOST_SAID)
                .collect(Collectors.joining("; "));
    }

    private static String said(ConstraintViolation<?> violation) {
        String key = key(violation.getPropertyPath());
        String problem = violation.getMessage().replace(INPUT, '"' + Echo.of(violation.getInvalidValue()) + '"');
        return key.isEmpty() ? problem : key + ": " + problem;
    }

    /** Without the method and its parameter; a container element is named by its index or key alone. */
    private static String key(Path path) {
        StringBuilder key = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getKey() != null) {
                append(key, Echo.of(node.getKey()));
            }
            if (node.getIndex() != null) {
                key.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                append(key, node.getName());
            }
        }
        return key.toString();
    }

    private static void append(StringBuilder key, String step) {
        key.append(key.isEmpty() ? "" : ".").append(step);
    }
}
