package dev.touchstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import dev.touchstone.testing.Browser;
import dev.touchstone.testing.JourneyTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The main pages in both languages, on a phone and at a desk, by day and by night. */
@JourneyTest
class PhoneAndLanguagesIT {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");
    private static final List<Integer> WIDTHS = List.of(390, 1280);
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /**
     * Words in Chinese that stand on an English page, leaving out what says that it is Chinese: letters as they were
     * sent, questions without an English text, the other language's name.
     */
    private static final String CHINESE_WORDS = """
            () => {
              const data = '[lang^=zh], script, style, .avatar';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const text = walker.currentNode.textContent.trim();
                const parent = walker.currentNode.parentElement;
                if (/\\p{Script=Han}/u.test(text) && !parent.closest(data) && parent.checkVisibility()) found.push(text);
              }
              return found;
            }
            """;

    private static final String EVERY_DIAGRAM_IS_DRAWN =
            "() => [...document.querySelectorAll('.process-picture[open] .process-map')].every((map) => map.dataset.drawn)";

    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What people are called and typed: names, the title of the job, its city, where somebody comes from. */
    private static final String DATA = "周敏|何静|罗琳|彭博|沈越|孟瑶|高远|方岚|陈雨桐|售后客服|武汉|内推|值得再看一看";

    @Autowired
    GreenMail mails;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final List<String> findings = new ArrayList<>();

    @Test
    void everyMainPageFitsAndSpeaksTheLanguage(Browser browser) {
        var post = new Postbox(mails);
        var company = beans.createBean(Company.class).found();
        var shortcuts = beans.createBean(Shortcuts.class);
        var job = company.opening();
        var application = shortcuts.applied(job);
        var test = shortcuts.invitedToTest(application, company, post);
        var portal = post.await(Shortcuts.EMAIL, "已收到").link();
        new SittingPages(browser.phone()).checkIn(test);

        var staff = new LinkedHashMap<String, String>();
        staff.put("inbox", "/inbox");
        staff.put("jobs", "/jobs");
        staff.put("job", "/jobs/" + job);
        staff.put("board", "/jobs/%s/board".formatted(job));
        staff.put("board-list", "/jobs/%s/board/list".formatted(job));
        staff.put("candidates", "/candidates");
        staff.put("application", "/applications/" + application);
        staff.put("process", "/applications/%s/process?model=panel-interview".formatted(application));
        staff.put("reject", "/applications/%s/reject".formatted(application));
        staff.put("bank", "/question-bank");

        for (var language : LANGUAGES) {
            look(browser, language, Map.of("sign-in", "/sign-in"), false);
            look(browser, language, staff, true);
            look(browser, language, Map.of("sitting", test), false);
            look(browser, language, Map.of("portal", portal), false);
        }
        assertThat(findings).isEmpty();
    }

    private void look(Browser browser, String language, Map<String, String> pages, boolean signedIn) {
        var page = browser.open(new NewContextOptions().setLocale(language));
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(browser.baseUrl())));
        if (signedIn) {
            StaffPages.signIn(page, Company.RECRUITER);
        }
        pages.forEach((name, address) -> {
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForFunction(EVERY_DIAGRAM_IS_DRAWN);
            for (int width : WIDTHS) {
                page.setViewportSize(width, width == 390 ? 844 : 800);
                for (var scheme : SCHEMES) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    browser.screenshot(page, "%s-%s-%d-%s".formatted(name, language, width, scheme));
                }
                check((int) page.evaluate(OVERFLOW) <= 0, "%s overflows in %s at %d", name, language, width);
            }
            checkAccess(browser, page, language, name);
            checkLanguage(page, language, name);
        });
        page.context().close();
    }

    /** By day in one language, by night in the other: half the time, and nothing of importance lost. */
    private void checkAccess(Browser browser, Page page, String language, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(language.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT));
        try {
            browser.assertAccessible(page);
        } catch (AssertionError inaccessible) {
            findings.add("%s in %s: %s".formatted(name, language, inaccessible.getMessage()));
        }
    }

    private void checkLanguage(Page page, String language, String name) {
        var tag = (String) page.evaluate("() => document.documentElement.lang");
        check(language.startsWith(tag.substring(0, 2)), "%s says it is in %s", name, tag);
        if (language.equals("en")) {
            var left = ((List<?>) page.evaluate(CHINESE_WORDS))
                    .stream()
                            .map(Object::toString)
                            .filter(words -> words.replaceAll(DATA, "").matches("(?s).*\\p{IsHan}.*"))
                            .toList();
            check(left.isEmpty(), "%s in English says %s", name, left);
        }
    }

    private void check(boolean fine, String finding, Object... arguments) {
        if (!fine) {
            findings.add(finding.formatted(arguments));
        }
    }
}
