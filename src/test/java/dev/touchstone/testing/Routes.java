package dev.touchstone.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address our controllers answer, for tests that must hold for all of them, also for those of tomorrow. */
public final class Routes {

    private final RequestMappingHandlerMapping mappings;

    Routes(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /**
     * One address and method.
     *
     * @param pattern as written at the handler
     * @param handler what answers
     */
    public record Route(HttpMethod method, String pattern, HandlerMethod handler) {

        /** The address with the value for {@code application} and an id nobody has for everything else. */
        public String path(UUID application) {
            return pattern.replace("{application}", application.toString())
                    .replace("{conversation}", "1")
                    .replaceAll("\\{(?:[^{}]|\\{[^}]*})+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** All of them, in the order of their addresses. */
    public List<Route> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.touchstone.");
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods(mapping).map(method -> new Route(method, pattern, handler)));
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                .stream().map(RequestMethod::asHttpMethod);
    }
}
