package org.upschedule.configuration;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The product's records of configured values, and how the container makes one. */
public final class ConfigurationRecords {

    private static final List<Class<?>> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.upschedule").stream()
                    .filter(type -> type.isAssignableTo(Configuration.class) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private ConfigurationRecords() {}

    /** All of them, found as the container finds them: by their interface. */
    static List<Class<?>> all() {
        return ALL;
    }

    static List<String> propertiesOf(Class<?> record) {
        return parameters(record).map(ConfigurationRecords::property).toList();
    }

    /** Of all properties, by their names. */
    public static Map<String, String> defaults() {
        try (InputStream file = Configuration.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            Map<String, String> defaults = new HashMap<>();
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("upschedule."))
                    .forEach(name -> defaults.put(name, properties.getProperty(name)));
            return defaults;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the defaults, but for one property. */
    static Object with(String property, String value) {
        Class<?> owner = all().stream()
                .filter(record -> propertiesOf(record).contains(property))
                .findFirst()
                .orElseThrow();
        Map<String, String> values = defaults();
        values.put(property, value);
        return make(owner, values);
    }

    /** With the defaults alone. */
    static <T> T withDefaults(Class<T> record) {
        return record.cast(make(record, defaults()));
    }

    private static Object make(Class<?> record, Map<String, String> values) {
        Object[] arguments = parameters(record)
                .map(parameter -> convert(values.get(property(parameter)), parameter))
                .toArray();
        try {
            return constructor(record).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidConfigurationException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Parameter> parameters(Class<?> record) {
        return Stream.of(constructor(record).getParameters());
    }

    private static Constructor<?> constructor(Class<?> record) {
        return record.getDeclaredConstructors()[0];
    }

    private static String property(Parameter parameter) {
        return parameter.getAnnotation(ConfigProperty.class).name();
    }

    private static Object convert(String value, Parameter parameter) {
        if (parameter.getType() != Provider.class) {
            return convert(value, parameter.getType());
        }
        ParameterizedType provider = (ParameterizedType) parameter.getParameterizedType();
        Object provided = convert(value, (Class<?>) provider.getActualTypeArguments()[0]);
        return (Provider<Object>) () -> provided;
    }

    /** As MicroProfile Config 3.1 does, section 6. */
    private static Object convert(String value, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(value);
        }
        if (type == Duration.class) {
            return Duration.parse(value);
        }
        if (type == Period.class) {
            return Period.parse(value);
        }
        if (type == Optional.class) {
            return Optional.of(value).filter(text -> !text.isEmpty());
        }
        return value;
    }
}
