package dev.touchstone.offers;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shell.PdfPages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Renders the offer letter from {@code templates/offers/letter.html}, as HTML and as PDF with its Chinese font embedded. */
@Component
class LetterRenderer {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final SpringTemplateEngine templates;
    private final JobApplications applications;
    private final Jobs jobs;
    private final ZoneId zone;
    private final LocalizedText company;
    private final PdfPages pdfs;
    private final Resource style;

    LetterRenderer(
            SpringTemplateEngine templates,
            JobApplications applications,
            Jobs jobs,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone,
            @Value("${touchstone.mail.company:试金石}") String company,
            @Value("${touchstone.mail.company-en:Touchstone}") String companyEn,
            PdfPages pdfs,
            @Value("classpath:static/offers/letter.css") Resource style) {
        this.templates = templates;
        this.applications = applications;
        this.jobs = jobs;
        this.zone = zone;
        this.company = new LocalizedText(company, companyEn);
        this.pdfs = pdfs;
        this.style = style;
    }

    /** Renders in the candidate's language. Fails loudly: the journey's step is then stuck, shown and retried. */
    Letterhead render(Offer offer) {
        var language = applications.candidate(offer.application()).language();
        var html = html(offer, language);
        return new Letterhead(language, html, pdfs.of(html, style, language));
    }

    /** What a sent offer's letter says, all in one language. */
    LetterFacts facts(Offer offer, Language language) {
        var application = applications.get(offer.application());
        var to = new Offered(application, applications.candidate(offer.application()), jobs.get(application.job()));
        return facts(offer, to, language, here(offer.sentAt()), here(offer.expiresAt()));
    }

    /** What it would say if it went out at this time. */
    LetterFacts preview(Offer offer, Offered to, Language language, Instant at) {
        var plan = jobs.plan(to.job().id());
        return facts(offer, to, language, here(at), here(at.plus(plan.offerExpiry())));
    }

    private LetterFacts facts(
            Offer offer, Offered to, Language language, ZonedDateTime madeOn, ZonedDateTime answerBy) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return new LetterFacts(
                offer,
                company.in(language),
                to.candidate(),
                to.job(),
                to.application().number(),
                date.format(madeOn),
                date.format(Objects.requireNonNull(offer.startsOn())),
                date.format(answerBy) + " " + CLOCK.format(answerBy));
    }

    private ZonedDateTime here(@Nullable Instant instant) {
        return Objects.requireNonNull(instant).atZone(zone);
    }

    private String html(Offer offer, Language language) {
        var context = new Context(language.locale(), Map.of("letter", facts(offer, language)));
        return templates.process("offers/letter", Set.of("letter"), context);
    }
}
