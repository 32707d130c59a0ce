package org.upschedule.endtoend;

/** The numbers of {@code /metrics}, as a monitoring system reads them. */
public final class Metrics {

    private final Student atRoot;

    /** @param atRoot a visitor of the server's root, whatever the application's context root is */
    public Metrics(Student atRoot) {
        this.atRoot = atRoot;
    }

    /** @param series as in the answer, without {@code mp_scope}, such as {@code upschedule_executor_active{executor="workers"}} */
    public double value(String series) {
        String scope = "mp_scope=\"application\"}";
        String line =
                series.endsWith("}") ? series.substring(0, series.length() - 1) + "," + scope : series + "{" + scope;
        return atRoot.get("metrics")
                .text()
                .lines()
                .filter(each -> each.startsWith(line + " "))
                .mapToDouble(each -> Double.parseDouble(each.substring(line.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + line));
    }
}
