/// How close each alternative is to the best that is present, from 0 (the worst of everything) to 1 (the best).
///
/// TOPSIS (Hwang & Yoon 1981) with vector normalisation: r = ω·u/√(Σ u²) by criterion; ideal and anti-ideal are the
/// best and the worst r present; closeness = d⁻/(d⁺ + d⁻) with Euclidean distances. A criterion on which all are alike
/// contributes 0; where all are alike on everything, all get 0.5.
///
/// - Parameters:
///   - values: by alternative, then criterion, more being better; 0…1.
///   - weights: by criterion, adding up to 1.
package func topsis(_ values: [[Double]], weights: [Double]) -> [Double] {
  let extremes = ColumnExtremes.ofColumns(in: values)
  let factors = extremes.indices.map { column in
    guard extremes[column].range > 0 else { return 0.0 }
    let squares = values.lazy.map { $0[column] * $0[column] }.compensatedSum()
    return weights[column] / squares.squareRoot()
  }
  return values.map { row in
    var (toBest, toWorst) = (CompensatedSum(), CompensatedSum())
    for (column, value) in row.enumerated() {
      let below = factors[column] * (extremes[column].best - value)
      let above = factors[column] * (value - extremes[column].worst)
      toBest.add(below * below)
      toWorst.add(above * above)
    }
    return closeness(toBest: toBest.value, toWorst: toWorst.value)
  }
}

/// d⁻/(d⁺ + d⁻) from squared distances; 0.5 where both are 0.
func closeness(toBest: Double, toWorst: Double) -> Double {
  let (best, worst) = (toBest.squareRoot(), toWorst.squareRoot())
  return best + worst > 0 ? worst / (best + worst) : 0.5
}
