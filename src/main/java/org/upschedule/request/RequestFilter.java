package org.upschedule.request;

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
 * Gives every request its id and every answer its security headers, static files included. Refuses methods that an address does not
 * take: this is here, because the refusal needs both, and the order of filters that are found by annotation is not known.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String id = RequestId.acceptOrCreate(http.getHeader(RequestId.HEADER));
        answer.setHeader(RequestId.HEADER, id);
        SecurityHeaders.set(answer);
        RequestId.bind(id);
        try {
            Optional<String> taken = MethodRule.refusal(http.getMethod(), http.getServletPath());
            if (taken.isPresent()) {
                answer.setHeader("Allow", taken.get());
                answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            RequestId.unbind();
        }
    }
}
