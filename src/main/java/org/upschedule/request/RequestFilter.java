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

/**
 * Times every request, gives it its id and every answer its security headers, static files included. Refuses methods that an address does not
 * take: this is here, because the refusal needs both, and the order of filters that are found by annotation is not known.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter implements Filter {

    private final RequestMetrics metrics;
    private final RequestLog log;

    @Inject
    public RequestFilter(RequestMetrics metrics, RequestLog log) {
        this.metrics = metrics;
        this.log = log;
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
            } else {
                chain.doFilter(request, response);
            }
            status = isRest ? status : answer.getStatus();
        } finally {
            if (!isRest) { // those are counted by RestTimes
                RequestMetrics.Route route = RequestMetrics.ofServlet(path);
                metrics.ended(route, status, System.nanoTime() - watch.started());
                watch.answered(route, status);
            }
            watch.tell();
            Stopwatch.unbind();
            RequestId.unbind();
        }
    }
}
