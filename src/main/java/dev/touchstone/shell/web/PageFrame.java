package dev.touchstone.shell.web;

import dev.touchstone.shell.NavigationEntry;
import dev.touchstone.shell.PersonNames;
import dev.touchstone.shell.QuickSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ObjectUtils;

/** What a layout asks about the request around the page. Templates call it {@code #shell}. */
@Component("shell")
class PageFrame {

    private final List<NavigationEntry> entries;
    private final ObjectProvider<QuickSearch> search;
    private final PersonNames names;
    private final MessageSource messages;
    private final HttpServletRequest request;

    PageFrame(
            List<NavigationEntry> entries,
            ObjectProvider<QuickSearch> search,
            ObjectProvider<PersonNames> names,
            MessageSource messages,
            HttpServletRequest request) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.search = search;
        this.names = names.getIfAvailable(() -> Authentication::getName);
        this.messages = messages;
        this.request = request;
    }

    /** The entries this person may see, in order. */
    public List<NavigationEntry> navigation() {
        return entries.stream().filter(entry -> holdsOneOf(entry.roles())).toList();
    }

    /** Whether an entry leads to the page that is shown or to one above it; the longest path wins. */
    public boolean current(NavigationEntry entry) {
        return navigation().stream()
                .flatMap(one -> one.places().stream())
                .filter(this::covers)
                .max(Comparator.comparingInt(String::length))
                .filter(entry.places()::contains)
                .isPresent();
    }

    /** Where the search field leads, or null if this person has none. */
    @Nullable
    public String searchHref() {
        var found = search.getIfAvailable();
        return found != null && holdsOneOf(found.roles()) ? found.href() : null;
    }

    /** The name of the person who is signed in, or null. */
    @Nullable
    public String person() {
        var who = signedIn();
        return who == null ? null : names.of(who);
    }

    /** The first letter of the person's name, for the round badge. */
    public String initial() {
        var name = person();
        return ObjectUtils.isEmpty(name)
                ? "·"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(LocaleContextHolder.getLocale());
    }

    /** {@code light}, {@code dark} or {@code auto} (the device decides). */
    public String theme() {
        return Theme.of(request);
    }

    /** The page to return to after a switch: its path and query if it can be fetched again, else the front page. */
    public String here() {
        return ReturnPath.of(request);
    }

    /** The sentence of a key; {@code arguments} may be missing, one value, an array or a collection. */
    public String sentence(String key, @Nullable Object arguments) {
        Object[] values =
                arguments instanceof Collection<?> many ? many.toArray() : ObjectUtils.toObjectArray(wrap(arguments));
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** The part of the key that names an error page's title. */
    public String titled(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 405 -> "notFound";
            case 409 -> "conflict";
            case 400, 413, 415, 422 -> "unusable";
            case 429 -> "tooMany";
            default -> "broken";
        };
    }

    private static @Nullable Object wrap(@Nullable Object arguments) {
        return arguments == null || arguments.getClass().isArray() ? arguments : new Object[] {arguments};
    }

    private boolean covers(String place) {
        var path = ReturnPath.path(request);
        return path.equals(place) || path.startsWith(place.endsWith("/") ? place : place + "/");
    }

    private static boolean holdsOneOf(Set<String> roles) {
        var who = signedIn();
        return who != null
                && who.getAuthorities().stream().anyMatch(granted -> roles.stream()
                        .anyMatch(role -> ("ROLE_" + role).equals(granted.getAuthority())));
    }

    private static @Nullable Authentication signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated() ? null : who;
    }
}
