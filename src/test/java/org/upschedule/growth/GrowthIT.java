package org.upschedule.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.PostgresServer;

/**
 * Every statement of the product costs with much in the database what it costs with little. The product is used as by its callers, its
 * rounds run, and PostgreSQL says how it executed each statement. docs/growth.md has the figures of a run with a million jobs
 * ({@code -Dgrowth.jobs=1000000}).
 */
class GrowthIT {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("growth.jobs", 100_000);
    private static final int TIMES = 3;

    /** An index is a level or two deeper. */
    private static final int TIMES_AS_MUCH = 3;

    private static final int BLOCKS_MORE = 100;

    /** All feeds are counted by design, each five minutes: docs/configuration.md says so. */
    private static final List<String> CENSUS = List.of(
            "SELECT count(*), count(*) FILTER (WHERE created_at <",
            "SELECT client, count(*), count(*) FILTER (WHERE last_fetch_at >");

    private static boolean isCensus(String text) {
        return CENSUS.stream().anyMatch(text::startsWith);
    }

    private static TestProduct product;
    private static StoredRows rows;
    private static Map<String, StatementCost> few;
    private static Map<String, StatementCost> many;

    @BeforeAll
    static void measure() throws IOException {
        product = TestProduct.withEmbeddedBroker("growth")
                .with("upschedule.retention.interval", "PT1S")
                .with("upschedule.sweeper.interval", "PT1S");
        product.postgres().logPlans();
        product.start();
        rows = new StoredRows(product.postgres());
        String like = new ProductUse(product).timetable();
        rows.add(FEW, like);
        few = costs();
        rows.add(MANY - FEW, like);
        many = costs();
        Files.writeString(Path.of("target/growth.md"), GrowthReport.of(FEW, few, MANY, many));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static Map<String, StatementCost> costs() throws IOException {
        long before = Files.size(product.postgres().log());
        rows.addWork(); // the rounds begin with it at once
        for (int i = 0; i < TIMES; i++) {
            new ProductUse(product).all();
        }
        Waiting.until("the rounds have done their work", Duration.ofMinutes(3), rows::workIsDone);
        return StatementCost.byText(
                ExecutedStatement.since(before, product.postgres().log()).stream()
                        .filter(executed -> !executed.text().startsWith(StoredRows.OWN))
                        .toList());
    }

    @Test
    void noStatementReadsATableThatGrowsRowByRow() {
        Map<String, StatementCost> inOrder = new TreeMap<>(many);
        inOrder.values().removeIf(cost -> !growing(cost.readInOrder()));
        inOrder.keySet().removeIf(GrowthIT::isCensus);

        assertThat(many).hasSizeGreaterThan(50);
        assertThat(inOrder).isEmpty();
    }

    @Test
    void everyStatementCostsWhatItCostWithFewRows() {
        Map<String, String> dearer = new TreeMap<>();
        many.forEach((text, cost) -> {
            StatementCost before = few.get(text);
            if (before != null && !isCensus(text) && cost.blocks() > TIMES_AS_MUCH * before.blocks() + BLOCKS_MORE) {
                dearer.put(text, before + " became " + cost);
            }
        });

        assertThat(dearer).isEmpty();
    }

    /** Those that no use above executes, such as what follows a failure, are planned without their parameters. */
    @Test
    void allStatementsOfTheGatewaysAreAmongThem() throws Exception {
        List<String> missing = new ArrayList<>();
        PostgresServer postgres = product.postgres();
        // The driver would send each $1 as a parameter that it was not given.
        String url = postgres.jdbcUrl() + "?preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password())) {
            for (String statement : GatewayStatements.all()) {
                if (!many.containsKey(statement) && !usesIndexes(connection, statement)) {
                    missing.add(statement);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean usesIndexes(Connection connection, String statement) {
        try {
            return !growing(GatewayStatements.readInOrder(connection, statement));
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean growing(Set<String> tables) {
        return StoredRows.TABLES.stream().anyMatch(tables::contains);
    }
}
