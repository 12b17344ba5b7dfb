/// What an archive works out about an article before it keeps it; only that archive understands it.
package protocol ArticlePreparation: Sendable {}
