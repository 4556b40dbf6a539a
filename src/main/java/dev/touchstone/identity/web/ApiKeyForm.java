package dev.touchstone.identity.web;

import dev.touchstone.identity.ApiKeyId;
import dev.touchstone.identity.ApiScope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a key is for, what it may do and until when; the id makes a form that is sent twice one key. */
record ApiKeyForm(
        @NotNull @Nullable ApiKeyId id,

        @NotBlank(message = "{identity.apiKey.name.missing}")
        @Size(max = 100, message = "{identity.form.tooLong}")
        @Nullable
        String name,

        @NotEmpty(message = "{identity.apiKey.scopes.missing}") @Nullable
        Set<ApiScope> scopes,

        @NotNull(message = "{identity.apiKey.expiresOn.missing}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate expiresOn) {

    static ApiKeyForm until(LocalDate expiresOn) {
        return new ApiKeyForm(ApiKeyId.next(), "", Set.of(), expiresOn);
    }
}
