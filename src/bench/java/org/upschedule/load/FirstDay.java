package org.upschedule.load;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the first day of a semester needs, computed of a measured run.
 *
 * @param processor milliseconds of all servers for one student
 * @param bytes that one student adds to the database
 */
record FirstDay(double processor, double bytes) {

    /** Assumed, and said so in the report. */
    private static final double OF_ALL_IN_THE_BUSIEST_HOUR = 0.3;

    private static final double BUSIEST_MINUTES_TO_HOUR = 2;
    private static final double USED_AT_MOST = 0.6;
    private static final int CORES = 2;
    private static final int CONNECTIONS_OF_A_NODE = 100;
    private static final int CONNECTIONS_LEFT = 20;
    private static final double NODE_MEMORY_GB = 1.0;
    private static final double POLLS_OF_A_FEED_AN_HOUR = 0.5;
    private static final double PRICE_OF_A_NODE = 30;
    private static final int MOST_CONNECTIONS_OF_ONE_POSTGRESQL = 500;

    private static final double GB = 1e9;

    static FirstDay of(PlanSummary upload) {
        int students = upload.count("make a timetable");
        return new FirstDay(upload.processor() / students, upload.server("databaseBytes") / students);
    }

    String text() {
        return CapacityReport.text(
                        """
                ## What a semester's first day needs

                Computed, not measured: from the processor time of one student in the plan `upload` (%.0f ms of all servers, for three files,
                a timetable, its proposals and its feed) and what she added to the database (%.0f KB; her PDFs leave it after a day).
                Assumed: %.0f %% of all come in the busiest hour, twice as many in its busiest minutes; processors are used to %.0f %%;
                a node has %d processors and its PostgreSQL and Redis take part of them, so that one carries %.1f students a second; a feed is asked
                for %.1f times an hour (Apple hourly, Outlook each three hours, Google each sixteen); one node more than needed, for the one that
                dies; a node costs %.0f dollars a month.

                | students | a second | nodes | connections of PostgreSQL | memory of the nodes | database | polls of feeds a second | dollars a month for 1000 students |
                |---|---|---|---|---|---|---|---|
                """,
                        processor,
                        bytes / 1000,
                        OF_ALL_IN_THE_BUSIEST_HOUR * 100,
                        USED_AT_MOST * 100,
                        CORES,
                        ofOneNode(),
                        POLLS_OF_A_FEED_AN_HOUR,
                        PRICE_OF_A_NODE)
                + sizes().mapToObj(this::row).collect(Collectors.joining("\n"))
                + """


                ## What to set at which size

                | students | `max-pool-size` of each node | `max_connections` of PostgreSQL | also |
                |---|---|---|---|
                """
                + sizes().mapToObj(this::settings).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static IntStream sizes() {
        return IntStream.of(10_000, 50_000, 1_000_000);
    }

    private double ofOneNode() {
        return CORES * 1000 * USED_AT_MOST / processor;
    }

    private static double aSecond(int students) {
        return students * OF_ALL_IN_THE_BUSIEST_HOUR * BUSIEST_MINUTES_TO_HOUR / 3600;
    }

    private int nodes(int students) {
        return (int) Math.ceil(aSecond(students) / ofOneNode()) + 1;
    }

    private String row(int students) {
        int nodes = nodes(students);
        return CapacityReport.text(
                "| %,d | %.1f | %d | %d | %.0f GB | %.1f GB | %.0f | %.2f |",
                students,
                aSecond(students),
                nodes,
                nodes * CONNECTIONS_OF_A_NODE,
                nodes * NODE_MEMORY_GB,
                students * bytes / GB,
                students * POLLS_OF_A_FEED_AN_HOUR / 3600,
                nodes * PRICE_OF_A_NODE / students * 1000);
    }

    /** As many connections as one PostgreSQL holds well are shared by the nodes. */
    private String settings(int students) {
        int nodes = nodes(students);
        int pool = Math.min(CONNECTIONS_OF_A_NODE, (MOST_CONNECTIONS_OF_ONE_POSTGRESQL - CONNECTIONS_LEFT) / nodes);
        String also = pool < CONNECTIONS_OF_A_NODE
                ? "`steady-pool-size` to the same; PostgreSQL, Redis and broker on machines of their own; `upschedule.limits.address.*` by as much as there are more students behind one address"
                : "nothing else";
        return CapacityReport.text("| %,d | %d | %d | %s |", students, pool, nodes * pool + CONNECTIONS_LEFT, also);
    }
}
