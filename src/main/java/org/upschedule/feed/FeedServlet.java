package org.upschedule.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.upschedule.digest.Secret;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * Feeds as calendar programs get them: without a cookie and without JSON. The address is the secret, so this is a servlet: metrics
 * and log lines of the REST interface would name its path.
 */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final EventLog LOG = EventLog.of(FeedServlet.class);
    private static final String SUFFIX = ".ics";
    private static final int RETRY_AFTER_SECONDS = 60;

    // A servlet needs a constructor without parameters (Servlet 6.0, 2.3)
    @Inject
    private transient FeedGateway feeds;

    @Inject
    private transient FeedStatistics statistics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FeedClient client = FeedClient.of(request.getHeader("User-Agent"));
        Optional<Secret> token = token(request.getPathInfo());
        if (token.isEmpty()) {
            unknown(client, response);
            return;
        }
        PollCondition condition = PollCondition.of(request.getHeader("If-None-Match"), ifModifiedSince(request));
        try {
            Optional<StoredFeed> feed = feeds.poll(token.get(), condition);
            if (feed.isEmpty()) {
                unknown(client, response);
            } else {
                if (request.getMethod().equals("GET") && !feed.get().served()) {
                    markServed(feed.get());
                }
                answer(feed.get(), condition, client, response);
            }
        } catch (RuntimeException e) {
            failed(e, client, response);
        }
    }

    /** Negative where the header is not there, or is no date: then it is to be ignored (RFC 9110, 13.1.3). */
    private static long ifModifiedSince(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    private void answer(StoredFeed feed, PollCondition condition, FeedClient client, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", feed.etag());
        response.setDateHeader("Last-Modified", feed.modifiedAt().toEpochMilli());
        response.setHeader("Cache-Control", "private, no-cache");
        boolean known = condition.isMetBy(feed);
        statistics.polled(feed.timetableId(), client, known);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(feed.content().length);
        response.getOutputStream().write(feed.content());
    }

    /** Where it fails the poll is answered all the same: subscribers are then not told of what is cancelled, and see that it is gone. */
    private void markServed(StoredFeed feed) {
        try {
            feeds.markServed(feed);
        } catch (RuntimeException e) {
            LOG.warning("That a feed was sent could not be noted", "reason", Outage.describe(e));
        }
    }

    private void unknown(FeedClient client, HttpServletResponse response) throws IOException {
        statistics.unknown(client);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Programs ask again by themselves, and keep what they have. */
    private void failed(RuntimeException e, FeedClient client, HttpServletResponse response) throws IOException {
        statistics.failed(client);
        if (Outage.isCauseOf(e)) {
            LOG.warning("A poll met an outage", "reason", Outage.describe(e));
            response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            LOG.error("A poll failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static Optional<Secret> token(String path) {
        if (path == null || !path.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        return Secret.of(path.substring(1, path.length() - SUFFIX.length()));
    }
}
