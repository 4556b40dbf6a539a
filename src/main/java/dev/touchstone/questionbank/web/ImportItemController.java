package dev.touchstone.questionbank.web;

import dev.touchstone.questionbank.BankImports;
import dev.touchstone.questionbank.ImportBatchId;
import dev.touchstone.questionbank.ImportItemId;
import dev.touchstone.questionbank.ImportVerdict;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question of an import: htmx swaps its card, a plain browser gets pages. */
@Controller
@RequestMapping("/question-bank/imports/{batch}/items/{item}")
@PreAuthorize("hasAnyRole('ADMIN', 'RECRUITER', 'HIRING_MANAGER')")
class ImportItemController {

    private final BankImports imports;
    private final ImportPage page;

    ImportItemController(BankImports imports, ImportPage page) {
        this.imports = imports;
        this.page = page;
    }

    /** The card, or with {@code edit} its form. */
    @GetMapping
    String show(
            @PathVariable ImportBatchId batch,
            @PathVariable ImportItemId item,
            @RequestParam(defaultValue = "false") boolean edit,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        page.one(batch, item, model);
        if (!edit) {
            return htmx == null ? BankImportController.back(batch) : "questionbank/import-item :: answer";
        }
        model.addAttribute("form", ItemForm.of(imports.item(batch, item)));
        return view(htmx);
    }

    @PostMapping
    Object change(
            @PathVariable ImportBatchId batch,
            @PathVariable ImportItemId item,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        if (errors.hasErrors()) {
            page.one(batch, item, model);
            return new ModelAndView(view(htmx), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var before = imports.item(batch, item).content();
        imports.change(batch, item, form.over(before), form.version());
        return answer(batch, item, htmx, model);
    }

    @PostMapping("/verdict")
    String judge(
            @PathVariable ImportBatchId batch,
            @PathVariable ImportItemId item,
            @RequestParam ImportVerdict verdict,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        imports.judge(batch, item, verdict);
        return answer(batch, item, htmx, model);
    }

    private String answer(ImportBatchId batch, ImportItemId item, @Nullable String htmx, Model model) {
        if (htmx == null) {
            return BankImportController.back(batch) + "#i-" + item;
        }
        page.one(batch, item, model);
        return "questionbank/import-item :: answer";
    }

    private static String view(@Nullable String htmx) {
        return htmx == null ? "questionbank/import-item" : "questionbank/import-item :: edit";
    }
}
