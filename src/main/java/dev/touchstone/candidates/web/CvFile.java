package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Documents;
import dev.touchstone.shared.RefusedException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a candidate attached to their application. */
record CvFile(String name, byte[] content) {

    /** Empty when no file was chosen: a browser then sends a part without a name. */
    static Optional<CvFile> of(@Nullable MultipartFile part) throws IOException {
        var name = part == null ? "" : Objects.requireNonNullElse(part.getOriginalFilename(), "");
        return part == null || name.isEmpty() ? Optional.empty() : Optional.of(new CvFile(name, part.getBytes()));
    }

    /** Why it is not taken, if it is not. */
    Optional<RefusedException> refusal(Documents documents) {
        try {
            documents.check(name, content);
            return Optional.empty();
        } catch (RefusedException refusal) {
            return Optional.of(refusal);
        }
    }
}
