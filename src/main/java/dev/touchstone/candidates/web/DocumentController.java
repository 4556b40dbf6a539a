package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Document;
import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of an application: put, fetch, take off. Fetched files are downloads that may run nothing. */
@Controller
class DocumentController {

    private final Documents documents;
    private final CurrentAccount current;

    DocumentController(Documents documents, CurrentAccount current) {
        this.documents = documents;
        this.current = current;
    }

    @PostMapping("/applications/{application}/documents")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String add(
            @PathVariable JobApplicationId application, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        if (file.getSize() > Documents.LARGEST) {
            throw new RefusedException(Reason.UNUSABLE, "candidates.error.largeDocument", "A file too large");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        documents.add(application, name, file.getBytes(), current.id());
        redirect.addFlashAttribute("notice", "candidates.documents.added");
        return "redirect:/applications/" + application + "#documents";
    }

    @GetMapping("/applications/{application}/documents/{document}")
    @PreAuthorize("@applicationAccess.mayView(#application)")
    ResponseEntity<byte[]> fetch(@PathVariable JobApplicationId application, @PathVariable UUID document) {
        var found = documents.get(application, document);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download(found))
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(found));
    }

    @PostMapping("/applications/{application}/documents/{document}/remove")
    @PreAuthorize("@applicationAccess.mayRecruit(#application)")
    String remove(
            @PathVariable JobApplicationId application, @PathVariable UUID document, RedirectAttributes redirect) {
        documents.remove(application, document);
        redirect.addFlashAttribute("notice", "candidates.documents.removed");
        return "redirect:/applications/" + application + "#documents";
    }

    private static String download(Document document) {
        return ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
