package org.upschedule.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upschedule.page.files.PageFile;
import org.upschedule.page.files.PageFiles;
import org.upschedule.page.files.StartPage;
import org.upschedule.request.IfNoneMatch;
import org.upschedule.signin.ProviderConfig;

/**
 * Sends the files of the page in the place of the server's own servlet for files, from memory: they are made ready once, at deployment,
 * which fails where they do not fit together. Its folders are named too: the server itself would send who asks for one of them without
 * a slash on to the host that the request names.
 */
@WebServlet(
        urlPatterns = {"/", "/css/*", "/images/*", "/js/*"},
        loadOnStartup = 1)
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NOT_OF_THE_PAGE = Set.of("/WEB-INF/", "/META-INF/");

    /** RFC 9111, 5.2.2, and RFC 8246: a browser does not even ask again. */
    private static final String KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable";

    private static final String ASKED_FOR_EACH_TIME = "no-cache";

    /** Addresses that people type, and where they lead, relative to them: the host that a request names is not believed. */
    private static final Map<String, String> MOVED = Map.of("admin", "admin.html", "admin/", "../admin.html");

    // A servlet needs a constructor without parameters (Servlet 6.0, 2.3)
    @Inject
    private transient ProviderConfig provider;

    private transient PageFiles files;

    @Override
    public void init() {
        Map<String, byte[]> sources = new HashMap<>();
        read("/", getServletContext(), sources);
        if (provider.isOn()) {
            StartPage.offerSignIn(sources);
        }
        files = PageFiles.of(sources);
    }

    private static void read(String folder, ServletContext context, Map<String, byte[]> sources) {
        for (String path : context.getResourcePaths(folder)) {
            if (!path.endsWith("/")) {
                sources.put(path.substring(1), content(path, context));
            } else if (!NOT_OF_THE_PAGE.contains(path)) {
                read(path, context, sources);
            }
        }
    }

    private static byte[] content(String path, ServletContext context) {
        try (InputStream resource = context.getResourceAsStream(path)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request).substring(1);
        if (MOVED.containsKey(path)) {
            response.setStatus(HttpServletResponse.SC_MOVED_TEMPORARILY);
            response.setHeader("Location", MOVED.get(path));
            return;
        }
        Optional<PageFile> file = files.at(path);
        if (file.isPresent()) {
            send(file.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String path(HttpServletRequest request) {
        String withinFolder = request.getPathInfo();
        return withinFolder == null ? request.getServletPath() : request.getServletPath() + withinFolder;
    }

    private static void send(PageFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packed = file.packable() && AcceptEncoding.takesGzip(request.getHeader("Accept-Encoding"));
        // What is packed is other bytes, and needs a tag of its own (RFC 9110, 8.8.3.3)
        String etag = "\"" + file.hash() + (packed ? "-gzip" : "") + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", file.lasting() ? KEPT_FOR_A_YEAR : ASKED_FOR_EACH_TIME);
        if (file.packable()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (IfNoneMatch.of(request.getHeader("If-None-Match")).names(etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.contentType());
        response.setContentLength(file.length(packed));
        file.writeTo(response.getOutputStream(), packed);
    }
}
