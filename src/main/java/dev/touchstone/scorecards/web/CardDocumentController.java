package dev.touchstone.scorecards.web;

import dev.touchstone.candidates.Document;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.scorecards.CardDocuments;
import dev.touchstone.scorecards.ScorecardId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The candidate’s files beside the card: what a browser can show safely is shown in a frame of ours, the rest is a download. */
@Controller
class CardDocumentController {

    static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private final CardDocuments documents;
    private final CurrentAccount account;

    CardDocumentController(CardDocuments documents, CurrentAccount account) {
        this.documents = documents;
        this.account = account;
    }

    @GetMapping("/scorecards/{card:[0-9a-f-]{36}}/documents/{document}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> fetch(@PathVariable ScorecardId card, @PathVariable UUID document) {
        var found = documents.get(card, document, account.id());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found))
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(found));
    }

    private static String disposition(Document document) {
        var shown = SHOWN.contains(document.mediaType());
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
