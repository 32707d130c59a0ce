package org.upschedule.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A line to a server of this machine that can be made slow: each piece of what is said, in both directions, comes later. */
public final class SlowLine implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(SlowLine::daemon);
    private volatile Duration delay = Duration.ZERO;

    /** @param target a port of the loopback address */
    public SlowLine(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getByName(FreePorts.LOOPBACK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "slow line");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the line begins. */
    public int port() {
        return door.getLocalPort();
    }

    public void delay(Duration later) {
        delay = later;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the line is taken away, or the server is: who waits at the other end sees the connection go
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        sockets.add(caller);
        try {
            Socket server = new Socket(InetAddress.getByName(FreePorts.LOOPBACK), target);
            sockets.add(server);
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            threads.submit(() -> pass(caller, server));
            threads.submit(() -> pass(server, caller));
        } catch (IOException e) {
            close(caller);
            throw e;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[65_536];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                TimeUnit.MILLISECONDS.sleep(delay.toMillis());
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            // one end is gone: the other is told below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(this::close);
        threads.shutdownNow();
    }
}
