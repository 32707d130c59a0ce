package org.upschedule.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** The whole product on this machine, with real servers and data that stays: the entry of {@code mvn -Prun}. */
public final class RunProduct {
    /** Not System.out: Maven's own is taken apart while Maven ends, and once threw in the middle of the stop. */
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private final DataFolder data;
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final PayaraMicro micro;
    private boolean stopping;

    private RunProduct(Installation installation, RunOptions options, DataFolder data) {
        this.data = data;
        data.stopStale();
        int httpPort = FreePorts.wantedOrAny(options.httpPort(), "http.port");
        int postgresPort = FreePorts.wantedOrAny(options.postgresPort(), "postgres.port");
        int redisPort = FreePorts.wantedOrAny(options.redisPort(), "redis.port");
        postgres = new PostgresServer(data.path(), postgresPort);
        redis = new RedisServer(data.path(), redisPort);
        micro = new PayaraMicro(installation, data.path(), installation.war(), httpPort)
                .postgres(postgres)
                .redis(redis)
                .contextRoot(options.contextRoot())
                .heap(options.heap())
                .jvm(options.jvm());
        options.product().forEach(micro::property);
    }

    /** @param arguments the folder of {@code pom.xml} */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
            Path project = Path.of(arguments[0]);
            run(new Installation(project), RunOptions.of(System.getProperties(), project));
        } catch (StartRefused refused) {
            say(refused.getMessage());
            // Not an exception: the build tool would bury the sentence under its own.
            System.exit(1);
        }
    }

    private static void run(Installation installation, RunOptions options) throws InterruptedException {
        try (DataFolder data = DataFolder.lock(options.dataFolder())) {
            RunProduct product = new RunProduct(installation, options, data);
            Thread hook = new Thread(product::stop, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            product.start();
            int exitCode = product.micro.awaitEnd();
            if (!product.isStopping()) {
                say("Payara Micro ended by itself (exit code " + exitCode + "): see " + product.micro.log());
                System.exit(1);
            }
        }
    }

    private void start() {
        long begin = System.nanoTime();
        say("Starting Payara Micro, PostgreSQL and Redis; the data is in " + data.path() + ", the log " + micro.log());
        // The slowest first: it needs the others only when it deploys the application, which would wait for them even
        // then.
        step(micro::start);
        step(postgres::start);
        step(redis::start);
        micro.awaitReady(Duration.ofSeconds(180));
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        say("UP Schedule Generator is ready after " + seconds + " s: " + micro.uri());
        say("Ctrl-C stops it; the data stays.");
    }

    /** Never a server after the stop has begun: nobody would end it. */
    private synchronized void step(Runnable start) {
        if (!stopping) {
            start.run();
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** The application first: what it still has to write, it can. */
    private synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        say("Stopping");
        micro.stop();
        redis.stop();
        postgres.stop();
        data.close();
        say("Stopped");
    }

    private static void say(String sentence) {
        OUT.println(sentence);
    }
}
