package dev.touchstone.identity;

import dev.touchstone.platform.StartupNote;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Service;

/** The demo's personas: accounts anybody at this machine may use. Exists in the demo only. */
@Service
@Profile("demo")
public class DemoSignIns implements StartupNote {

    private final AccountRows accounts;
    private final Credentials credentials;
    private final StaffSessions sessions;
    private final MessageSource messages;

    DemoSignIns(AccountRows accounts, Credentials credentials, StaffSessions sessions, MessageSource messages) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.messages = messages;
    }

    /** Who may be chosen, in the order in which they were made. */
    public List<Account> personas() {
        return accounts.personas();
    }

    /**
     * Signs this browser in as a persona; whoever was signed in here before is out.
     *
     * @return the page that asked for the sign-in, as a path of this application; the front page when none did
     */
    public String signIn(AccountId id, HttpServletRequest request, HttpServletResponse response) {
        var persona = personas().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "identity.error.noAccount", "No persona has the id " + id));
        var wanted = wanted(request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffPrincipal.authenticated(persona));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        credentials.signedIn(id);
        return wanted;
    }

    private static String wanted(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response))
                .map(saved -> URI.create(saved.getRedirectUrl()))
                .map(page -> page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .orElse("/");
    }

    /** One password for all personas, new at every start, printed once and kept only as a hash. */
    @Override
    public List<String> lines() {
        var personas = personas();
        if (personas.isEmpty()) {
            return List.of();
        }
        var password = SecretToken.next().text().replaceAll("[-_]", "").substring(0, 12);
        credentials.storeForAll(personas.stream().map(Account::id).toList(), password);
        var lines = new ArrayList<String>();
        lines.add(text("identity.demo.start", password));
        personas.forEach(
                persona -> lines.add("  %s  %s  %s".formatted(persona.email(), persona.name(), roles(persona))));
        return lines;
    }

    private String roles(Account persona) {
        return persona.roles().stream()
                .sorted()
                .map(role -> text("identity.role." + role))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.ZH.locale()) + " / "
                + messages.getMessage(key, arguments, Language.EN.locale());
    }
}
