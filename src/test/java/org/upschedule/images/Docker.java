package org.upschedule.images;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a Docker server is asked by its own program.
 *
 * @param environment that names the server
 */
record Docker(Map<String, String> environment) {

    /** @return what it printed */
    String call(String... arguments) {
        return command(arguments).expect();
    }

    Command.Said tryTo(String... arguments) {
        return command(arguments).run();
    }

    private Command command(String... arguments) {
        // The program of Debian's package: it knows this version of the server.
        return new Command(
                Stream.concat(Stream.of("/usr/bin/docker"), Stream.of(arguments))
                        .toList(),
                environment);
    }

    /** Of a service of compose, also when it has ended. */
    String container(String service) {
        String found = call("ps", "--all", "--quiet", "--filter=label=com.docker.compose.service=" + service);
        if (found.isEmpty()) {
            throw new IllegalStateException(service + " has no container");
        }
        return found;
    }

    /** @param what a template of Go for what the server knows of the container, such as <code>{{.State.Pid}}</code> */
    String inspect(String service, String what) {
        return call("inspect", "--format=" + what, container(service));
    }

    /** A command in the container of a service. */
    String exec(String service, String... words) {
        return call(inContainer(service, words));
    }

    /** Whether the command ends with 0 there. */
    boolean can(String service, String... words) {
        return tryTo(inContainer(service, words)).code() == 0;
    }

    private String[] inContainer(String service, String... words) {
        return Stream.concat(Stream.of("exec", container(service)), Stream.of(words))
                .toArray(String[]::new);
    }

    boolean isHealthy(String service) {
        return inspect(service, "{{.State.Health.Status}}").equals("healthy");
    }

    /** Its address in the network that leads nowhere. */
    String address(String service) {
        return inspect(service, "{{.NetworkSettings.Networks.docker_inside.IPAddress}}");
    }

    /** As a lack of memory ends a process: nothing is flushed, nobody is told, and the server has not asked for it. */
    void kill(String service) {
        long pid = Long.parseLong(inspect(service, "{{.State.Pid}}"));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    List<String> lines(String... arguments) {
        return call(arguments).lines().toList();
    }
}
