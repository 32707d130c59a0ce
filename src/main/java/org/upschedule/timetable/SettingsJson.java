package org.upschedule.timetable;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.upschedule.academicyear.DateRange;
import org.upschedule.calendar.CalendarSettings;

/** Settings as JSON: what {@link SettingsReader} reads. */
public final class SettingsJson {

    private SettingsJson() {}

    public static JsonObject write(CalendarSettings settings) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("groups", object(settings.groups(), kinds -> object(kinds, SettingsJson::array)))
                .add("hidden", array(settings.hidden()))
                .add("names", object(settings.names(), Json::createValue))
                .add("colours", object(settings.colours(), Json::createValue))
                .add("reminders", object(settings.reminders(), SettingsJson::array));
        if (settings.examDuration() == null) {
            json.addNull("examMinutes");
        } else {
            json.add("examMinutes", settings.examDuration().toMinutes());
        }
        JsonArrayBuilder daysOff = Json.createArrayBuilder();
        settings.daysOff().forEach(days -> daysOff.add(range(days)));
        return json.add("daysOff", daysOff)
                .add("terms", object(settings.terms(), SettingsJson::range))
                .build();
    }

    private static <V> JsonObject object(Map<?, V> map, Function<V, JsonValue> value) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        map.forEach((key, each) -> json.add(key.toString(), value.apply(each)));
        return json.build();
    }

    private static JsonValue array(Collection<?> items) {
        return Json.createArrayBuilder(items).build();
    }

    private static JsonValue range(DateRange dates) {
        return Json.createObjectBuilder()
                .add("from", dates.from().toString())
                .add("to", dates.to().toString())
                .build();
    }
}
