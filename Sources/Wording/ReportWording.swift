/// The sentences of the HTML report.
package protocol ReportWording {
}
