package org.orderly.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The addresses of the web's own pages, such as /map or /assets/17: whatever is neither a door of the service nor a
 * file is answered with the one page that knows them all. Quinoa's own way of doing so waits for a 404 of the doors,
 * which never passes on here because it is answered as a problem.
 */
@Singleton
class Pages {

    private static final String PAGE = "/(?!(?:api|q|built)(?:/|$))[^.]+";

    void open(@Observes Router router) {
        router.routeWithRegex(PAGE)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-1)
                .handler(context -> context.reroute("/"));
    }
}
