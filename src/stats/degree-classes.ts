/** Rows (or columns) with one degree have one fitness: everything downstream works on these classes. */
export interface DegreeClasses {
  /** Degrees, falling, one a class. */
  readonly degree: Int32Array;
  /** How many members each class has. */
  readonly size: Int32Array;
  /** Member → class. */
  readonly classOf: Int32Array;
}

/** Groups equal degrees. Example: degrees [1, 3, 1] make the classes 3 (one member) and 1 (two). */
export function degreeClasses(degrees: ArrayLike<number>): DegreeClasses {
  const distinct = [...new Set(Array.from(degrees))].sort((a, b) => b - a);
  const classByDegree = new Map(distinct.map((degree, index) => [degree, index]));
  const size = new Int32Array(distinct.length);
  const classOf = new Int32Array(degrees.length);
  for (let member = 0; member < degrees.length; member++) {
    const index = classByDegree.get(degrees[member]!)!;
    classOf[member] = index;
    size[index] = size[index]! + 1;
  }
  return { degree: Int32Array.from(distinct), size, classOf };
}
