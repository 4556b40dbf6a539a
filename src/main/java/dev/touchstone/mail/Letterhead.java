package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The paper that letters are written on, as plain text and as HTML: one narrow card, readable in light and dark
 * clients, without pictures, far below the 102 KB at which some clients cut. Every character that is not ours is
 * escaped here.
 */
record Letterhead(Language language, String company, boolean answered) {

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="supported-color-schemes" content="light dark"/>
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
            .paper { background: #14171b !important; } .card { background: #1d2126 !important; }
            .words { color: #e8eaed !important; } .quiet { color: #a9b1ba !important; }
            .go { background: #3fb8a3 !important; color: #10201d !important; }
            }
            </style>
            </head>
            <body class="paper" style="margin:0;padding:0;background:#f7f6f2">
            <table role="presentation" class="paper" width="100%%" cellpadding="0" cellspacing="0" style="background:#f7f6f2"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" class="card" width="560" cellpadding="0" cellspacing="0" style="width:100%%;max-width:560px;background:#ffffff;border-top:3px solid #c59b1d;border-radius:8px"><tr><td class="letter" style="padding:28px 28px 16px;font-family:-apple-system,'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.7">
            %s</td></tr></table>
            <p class="quiet" style="margin:16px 12px;font-family:-apple-system,'PingFang SC','Microsoft YaHei',sans-serif;font-size:12px;color:#6a737d">%s</p>
            </td></tr></table>
            </body>
            </html>
            """;

    private static final String WORDS = "<p class=\"words\" style=\"margin:0 0 16px;color:#171a1f\">%s</p>\n";

    private static final String BUTTON = """
            <p style="margin:24px 0 12px"><a class="go" href="%1$s" target="_blank" rel="noopener" style="display:inline-block;padding:11px 24px;border-radius:6px;background:#0b7565;color:#ffffff;font-weight:600;text-decoration:none">%2$s</a></p>
            <p class="quiet" style="margin:0 0 20px;font-size:12px;line-height:1.6;color:#6a737d;word-break:break-all">%3$s<br/>%1$s</p>
            """;

    /** The plain-text alternative. */
    String text(List<Paragraph> body) {
        return body.stream().map(Letterhead::plain).collect(Collectors.joining("\n\n")) + "\n\n-- \n" + footer() + "\n";
    }

    /** The HTML alternative. */
    String html(String subject, List<Paragraph> body) {
        var words = body.stream().map(this::rich).collect(Collectors.joining());
        return HTML.formatted(language.tag(), escape(subject), words, escape(footer()));
    }

    private static String plain(Paragraph piece) {
        return piece.isButton() ? piece.lines().get(0) + ":\n" + piece.target() : String.join("\n", piece.lines());
    }

    private String rich(Paragraph piece) {
        if (piece.isButton()) {
            var hint = escape(Wording.of(language, "mail.letter.linkHint"));
            return BUTTON.formatted(escape(piece.target()), escape(piece.lines().get(0)), hint);
        }
        return WORDS.formatted(piece.lines().stream().map(Letterhead::escape).collect(Collectors.joining("<br/>\n")));
    }

    private String footer() {
        return Wording.of(language, answered ? "mail.letter.footerReply" : "mail.letter.footer", company);
    }

    static String escape(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
