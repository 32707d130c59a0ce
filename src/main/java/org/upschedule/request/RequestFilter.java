package org.upschedule.request;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.upschedule.admission.RequestSlots;

/**
 * Times every request, gives it its id and every answer its security headers, static files included. Refuses methods that an address does not
 * take: this is here, because the refusal needs both, and the order of filters that are found by annotation is not known.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter implements Filter {

    /** Of what is told to come again, in seconds. */
    private static final int SOON = 5;

    private final RequestMetrics metrics;
    private final RequestLog log;
    private final RequestSlots slots;

    @Inject
    public RequestFilter(RequestMetrics metrics, RequestLog log, RequestSlots slots) {
        this.metrics = metrics;
        this.log = log;
        this.slots = slots;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = http.getServletPath();
        boolean isRest = path.equals(MethodRule.REST_INTERFACE);
        String id = RequestId.acceptOrCreate(http.getHeader(RequestId.HEADER), http.getHeader(RequestId.TRACE_HEADER));
        answer.setHeader(RequestId.HEADER, id);
        SecurityHeaders.set(answer);
        RequestId.bind(id);
        Stopwatch watch = Stopwatch.start(log);
        watch.bind();
        http.setAttribute(RestTimes.STOPWATCH, watch);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            Optional<String> taken = MethodRule.refusal(http.getMethod(), path);
            if (taken.isPresent()) {
                answer.setHeader("Allow", taken.get());
                answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else if (MethodRule.asksDatabase(path)) {
                answerInSlot(http, answer, chain, watch);
            } else {
                chain.doFilter(request, response);
            }
            status = isRest ? status : answer.getStatus();
        } finally {
            if (!isRest) { // those are counted by RestTimes
                ended(RequestMetrics.ofServlet(path), status, watch);
            }
            watch.tell();
            Stopwatch.unbind();
            RequestId.unbind();
        }
    }

    /** What goes on without this thread, such as an upload that comes in, needs no slot. */
    private void answerInSlot(
            HttpServletRequest request, HttpServletResponse answer, FilterChain chain, Stopwatch watch)
            throws IOException, ServletException {
        if (!slots.tryTake()) {
            if (request.getServletPath()
                    .equals(MethodRule.REST_INTERFACE)) { // it does not come to where those are counted
                ended(RequestMetrics.NONE, HttpServletResponse.SC_SERVICE_UNAVAILABLE, watch);
            }
            answer.setIntHeader("Retry-After", SOON);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, answer);
        } finally {
            slots.giveBack();
        }
    }

    private void ended(RequestMetrics.Route route, int status, Stopwatch watch) {
        metrics.ended(route, status, System.nanoTime() - watch.started());
        watch.answered(route, status);
    }
}
