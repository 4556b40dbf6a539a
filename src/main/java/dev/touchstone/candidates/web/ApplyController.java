package dev.touchstone.candidates.web;

import dev.touchstone.candidates.Documents;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.candidates.PrivacyNotice;
import dev.touchstone.identity.Limits;
import dev.touchstone.identity.LostLinks;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobStatus;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.TooManyTries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The public page of a job. Who applied before gets the same answer as everybody, and their link once more by mail, so
 * that nobody learns from it who applied.
 */
@Controller
@PreAuthorize("permitAll()")
class ApplyController {

    private final Jobs jobs;
    private final JobApplications applications;
    private final Documents documents;
    private final LostLinks lostLinks;
    private final Limits limits;
    private final PrivacyNotice notice;
    private final LocaleResolver locales;
    private final Clock clock;
    private final ZoneId zone;
    private final LocalizedText company;

    ApplyController(
            Jobs jobs,
            JobApplications applications,
            Documents documents,
            LostLinks lostLinks,
            Limits limits,
            PrivacyNotice notice,
            LocaleResolver locales,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone,
            @Value("${touchstone.mail.company:试金石}") String company,
            @Value("${touchstone.mail.company-en:Touchstone}") String companyEn) {
        this.locales = locales;
        this.company = new LocalizedText(company, companyEn);
        this.jobs = jobs;
        this.applications = applications;
        this.documents = documents;
        this.lostLinks = lostLinks;
        this.limits = limits;
        this.notice = notice;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/apply/{number}")
    ModelAndView form(@PathVariable String number, Locale locale, Model model) {
        var page = page(jobs.byNumber(number), locale, HttpStatus.OK);
        return model.containsAttribute("form") // carried over from the other language
                ? page
                : page.addObject("form", ApplicationForm.empty(Language.of(locale)));
    }

    /** The page in another language, with what was typed so far. */
    @PostMapping("/apply/{number}/language")
    String switchLanguage(
            @PathVariable String number,
            @ModelAttribute("form") ApplicationForm form,
            BindingResult unread,
            @RequestParam String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        locales.setLocale(
                request, response, Language.of(Locale.forLanguageTag(to)).locale());
        redirect.addFlashAttribute("form", form);
        return "redirect:/apply/" + jobs.byNumber(number).number();
    }

    @PostMapping("/apply/{number}")
    Object apply(
            @PathVariable String number,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String website,
            @RequestParam(required = false) @Nullable MultipartFile cv,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var job = jobs.byNumber(number);
        if (!takesApplications(job)) {
            return page(job, locale, HttpStatus.CONFLICT);
        }
        form.check(errors);
        if (errors.getTarget() != null && !form.hasConsented()) {
            errors.rejectValue("consented", "candidates.apply.consent.missing");
        }
        var document = CvFile.of(cv);
        var refusal = document.flatMap(file -> file.refusal(documents));
        refusal.ifPresent(why -> errors.reject(why.key()));
        if (errors.hasErrors()) {
            return page(job, locale, HttpStatus.UNPROCESSABLE_CONTENT).addObject("cvWrong", refusal.isPresent());
        }
        if (website.isEmpty()) { // people do not see this field; programs fill it in
            try {
                limits.applyFrom(request.getRemoteAddr());
            } catch (TooManyTries tooMany) {
                errors.reject(tooMany.key(), tooMany.arguments().toArray(), null);
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                return page(job, locale, HttpStatus.TOO_MANY_REQUESTS);
            }
            file(job, form, document, Language.of(locale));
        }
        return "redirect:/apply/" + job.number() + "/received";
    }

    @GetMapping("/apply/{number}/received")
    ModelAndView received(@PathVariable String number) {
        var page = new ModelAndView("candidates/received");
        page.addObject("job", jobs.byNumber(number));
        return page;
    }

    private void file(JobOpening job, ApplicationForm form, Optional<CvFile> cv, Language language) {
        try {
            var id = applications.apply(form.toApply(job.id()));
            cv.ifPresent(file -> documents.add(id, file.name(), file.content(), null));
        } catch (RefusedException refusal) {
            if (!refusal.key().equals("candidates.error.alreadyApplied")) {
                throw refusal;
            }
            if (form.email() != null && !form.email().isBlank()) {
                lostLinks.ask(form.email(), language);
            }
        }
    }

    private ModelAndView page(JobOpening job, Locale locale, HttpStatus status) {
        if (job.status() == JobStatus.DRAFT) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_FOUND, "jobs.error.unknown", "Job %s is a draft".formatted(job.id()));
        }
        var page = new ModelAndView("candidates/apply", status);
        page.addObject("job", job);
        page.addObject("open", takesApplications(job));
        page.addObject("company", company.in(locale));
        page.addObject("paragraphs", notice.paragraphs(Language.of(locale)));
        page.addObject("noticeVersion", notice.version(Language.of(locale)));
        return page;
    }

    private boolean takesApplications(JobOpening job) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return job.status() == JobStatus.OPEN && (job.closesOn() == null || !today.isAfter(job.closesOn()));
    }
}
