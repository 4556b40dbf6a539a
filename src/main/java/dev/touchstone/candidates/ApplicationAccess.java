package dev.touchstone.candidates;

import org.springframework.stereotype.Component;

/** {@code JobAccess} asked by application id, for {@code @PreAuthorize}. */
@Component("applicationAccess")
public class ApplicationAccess {

    public boolean mayView(Object application) {
        throw new UnsupportedOperationException();
    }

    public boolean mayRecruit(Object application) {
        throw new UnsupportedOperationException();
    }

    public boolean mayDecide(Object application) {
        throw new UnsupportedOperationException();
    }
}
