package org.upschedule.timetable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upschedule.calendar.files.TermOfYear;
import org.upschedule.json.Json;

/** The JSON form in which the files of a timetable are stored. */
final class TakenFilesCodec {

    private TakenFilesCodec() {}

    static String write(List<TakenFile> files) {
        return Json.write(files.stream().map(Stored::of).toList());
    }

    /** @throws IllegalArgumentException where it is not of that form */
    static List<TakenFile> read(String json) {
        return List.of(Json.readStored(json, Stored[].class)).stream()
                .map(Stored::file)
                .toList();
    }

    private record Stored(UUID job, int year, YearOrigin origin, Set<String> leftOut) {

        private static Stored of(TakenFile file) {
            return new Stored(
                    file.job(),
                    file.year(),
                    file.origin(),
                    file.leftOut().stream().map(TermOfYear::toString).collect(Collectors.toSet()));
        }

        private TakenFile file() {
            return new TakenFile(
                    job,
                    year,
                    origin,
                    leftOut.stream()
                            .map(TermOfYear::parse)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()));
        }
    }
}
