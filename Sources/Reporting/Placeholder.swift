let sizes = EmbeddedText.reportCSS.utf8.count
