package dev.touchstone.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking, looked up when somebody wants to know and not before (a style sheet never does). */
final class LoadedOnce implements DeferredSecurityContext {

    private final Supplier<@Nullable Authentication> lookup;
    private @Nullable SecurityContext context;

    LoadedOnce(Supplier<@Nullable Authentication> lookup) {
        this.lookup = lookup;
    }

    @Override
    public SecurityContext get() {
        if (context == null) {
            context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(lookup.get());
        }
        return context;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
